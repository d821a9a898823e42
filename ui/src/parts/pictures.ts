import { createContext } from "svelte";

/** Where the picture of an account (its id) or a server (its origin) is; `tag` changes with it. */
export type Pictures = (owner: string, tag: string) => string;

export const [pictures, providePictures] = createContext<Pictures>();
