import type { Instance } from "../types/Instance";
import type { Offer } from "../types/Offer";

/** What software has, as the agent says it: the best way to sign in at the head. */
const offers: Record<string, Offer[]> = {
  PeerTube: ["password", "sessions", "revocation"],
  Lemmy: ["password", "sessions", "revocation"],
  Akkoma: ["browser", "password", "new_account", "code", "scopes", "sessions", "revocation"],
  GoToSocial: ["browser", "code", "scopes", "sessions", "revocation"],
  Misskey: ["browser", "scopes"],
  Mobilizon: ["device", "browser", "scopes", "revocation"],
  Mitra: ["browser", "code", "scopes", "revocation"],
};
const ofMastodon: Offer[] = ["browser", "new_account", "code", "scopes", "revocation"];

/** Software that has no page of its own about what is signed in. */
const pageless = new Set(["Lemmy", "Mitra"]);

/** A server of that software. */
export function server(host: string, title: string, software: string, version: string, description: string): Instance {
  const origin = `https://${host}`;
  const sessions_page = !pageless.has(software);
  return { origin, host, local: false, title, description, software, version, picture: null, offers: offers[software] ?? ofMastodon, sessions_page };
}

export const servers: readonly Instance[] = [
  server("social.example", "Social Example", "Mastodon", "4.5.2", "A small server for people who make things."),
  server("video.example", "Video Example", "PeerTube", "6.3.2", "Independent film and workshop videos."),
  server("town.example", "Town Square", "Akkoma", "3.15.2", "Neighbours."),
  server("forum.example", "The Forum", "Lemmy", "0.19.9", "Talk about anything."),
  server("photos.example", "Photos Example", "Pixelfed", "0.12.6", "Pictures, slowly."),
  server("old.example", "Old Example", "Mastodon", "4.3.1", "Closed for new people."),
  server("quiet.example", "Quiet Example", "Mastodon", "4.5.1", "Hush."),
  server("new.example", "New Example", "GoToSocial", "0.20.1", "Just set up."),
  server("notes.example", "Notes Example", "Misskey", "2025.11.0", "Short notes, many reactions."),
  server("events.example", "Events Example", "Mobilizon", "5.2.0", "What is on, and where."),
  server("micro.example", "Micro Example", "Mitra", "4.12.0", "Small and private."),
];
