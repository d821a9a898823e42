/** All that is written in Japanese: one file of the page, so that it comes at once. */
export default Object.values(import.meta.glob<string>("../../../locales/ja/*.ftl", { query: "?raw", import: "default", eager: true }));
