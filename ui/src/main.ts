import "./styles/all.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { chooseBackend } from "./backend/choose";
import { dress } from "./look";

dress();
mount(App, { target: document.body, props: { backend: await chooseBackend() } });
