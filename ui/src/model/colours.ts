/** Colours that accounts can be told apart by: those of the initials. */
export const swatches = ["#3f5bbf", "#8a4a9e", "#a8473f", "#8a5a17", "#2f7a4b", "#1f7379", "#666b75"] as const;
