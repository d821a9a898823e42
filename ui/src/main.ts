import "./styles/all.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { chooseBackend } from "./backend/choose";

mount(App, { target: document.body, props: { backend: await chooseBackend() } });
