use super::*;

#[test]
fn what_stands_beside_scripts_of_electron_is_an_interpreter() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let program = folder.path().join("whalebird");
    std::fs::create_dir(folder.path().join("resources")).expect("it is ours");
    assert!(!loads_scripts(&program));
    std::fs::write(folder.path().join("resources/app.asar"), "").expect("it is ours");
    assert!(loads_scripts(&program), "T128-IP");
}

#[test]
fn ssh_is_shown_as_what_it_stands_for() {
    assert_eq!(named(AppClass::Interpreter, ELSEWHERE.to_owned()).name(), ELSEWHERE);
}
