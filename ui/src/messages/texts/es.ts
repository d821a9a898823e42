/** All that is written in Spanish: one file of the page, so that it comes at once. */
export default Object.values(import.meta.glob<string>("../../../locales/es/*.ftl", { query: "?raw", import: "default", eager: true }));
