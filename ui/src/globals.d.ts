/** Whether the scripted backend is in this build (`vite --mode fake`). */
declare const __FAKE__: boolean;
