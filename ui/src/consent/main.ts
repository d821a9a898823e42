import "../styles/all.css";
import "../styles/consent.css";
import { mount } from "svelte";
import { chooseAsking } from "./choose";
import Consent from "./Consent.svelte";

mount(Consent, { target: document.body, props: { asking: await chooseAsking() } });
