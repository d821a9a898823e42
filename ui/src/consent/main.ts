import "../styles/all.css";
import "../styles/consent.css";
import { mount } from "svelte";
import { chooseAsking } from "./choose";
import Consent from "./Consent.svelte";
import { dress } from "../look";

dress();
mount(Consent, { target: document.body, props: { asking: await chooseAsking() } });
