import "../styles/all.css";
import "../styles/secret.css";
import { mount } from "svelte";
import { chooseErrand } from "./choose";
import Secret from "./Secret.svelte";
import { dress } from "../look";

dress();
mount(Secret, { target: document.body, props: { errand: await chooseErrand() } });
