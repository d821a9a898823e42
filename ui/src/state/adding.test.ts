import { expect, test, vi } from "vitest";
import type { Snapshot } from "../backend/types/Snapshot";
import { FakeBackend } from "../backend/fake/fake";
import { Adding } from "./adding.svelte";
import { Desk } from "./desk.svelte";
import { asHash } from "./whereabouts";

/** A sign-in that watches the fake, and what the fake was asked. */
async function stage(account: string | null = null) {
  const fake = new FakeBackend("default", 5);
  let latest: Snapshot | null = null;
  let adding: Adding | null = null;
  await fake.watch((snapshot) => {
    latest = snapshot;
    adding?.follow(snapshot);
  }, () => undefined);
  const known = (latest as Snapshot | null)?.accounts.find(({ id }) => id === account) ?? null;
  adding = new Adding(fake, known, latest);
  return { fake, adding };
}

test("an answer to what was typed before is dropped", async () => {
  const { adding } = await stage();
  adding.text = "social.example";
  const look = adding.look();
  adding.text = "video.example";
  adding.typed();
  await look;
  expect([adding.stage, adding.preview, adding.busy]).toEqual(["where", null, null]);
});

test("giving up while the server is asked cancels what it then begins", async () => {
  const { fake, adding } = await stage();
  adding.text = "social.example";
  await adding.look();
  const begin = adding.begin();
  adding.stop();
  await begin;
  expect(adding.signIn).toBeNull();
  expect(fake.calls.at(-1)).toBe("cancel s1");
});

test("what the snapshot told before the answer came is not lost", async () => {
  const { fake, adding } = await stage();
  adding.text = "new.example";
  const open = fake.signInBegin.bind(fake);
  vi.spyOn(fake, "signInBegin").mockImplementation(async (...asked) => {
    const begun = await open(...asked);
    fake.arrive("ready");
    return begun;
  });
  await adding.begin();
  expect(adding.signIn?.step.kind).toBe("ready");
});

test("a sign-in that vanishes has ended", async () => {
  const { fake, adding } = await stage();
  adding.text = "new.example";
  await adding.begin();
  await fake.signInCancel("s1");
  expect(adding.signIn?.step).toMatchObject({ kind: "failed", failure: { code: "no_such_sign_in" } });
});

test("signing in again asks for the account and the access that it had", async () => {
  const { fake, adding } = await stage("photos");
  await vi.waitUntil(() => adding.signIn !== null);
  expect(fake.calls).toEqual(["begin photos.example everyday photos"]);
});

test("starting again cancels the old one first", async () => {
  const { fake, adding } = await stage();
  adding.text = "new.example";
  await adding.begin();
  fake.arrive("refused");
  await adding.begin();
  expect(fake.calls).toEqual(["begin new.example everyday -", "cancel s1", "begin new.example everyday -"]);
  expect(adding.signIn?.id).toBe("s2");
});

test("what is ready is not cancelled by closing", async () => {
  const { fake, adding } = await stage();
  adding.text = "new.example";
  await adding.begin();
  fake.arrive("ready");
  adding.stop();
  expect(fake.calls).toEqual(["begin new.example everyday -"]);
});

test("another way stands in the place of the first, whoever asked for it", async () => {
  const { fake, adding } = await stage();
  adding.text = "new.example";
  await adding.begin();
  await adding.anotherWay("code");
  expect(adding.signIn).toMatchObject({ id: "s2", way: "code", step: { kind: "waiting" } });
  fake.replace();
  expect(adding.signIn).toMatchObject({ id: "s3", step: { kind: "waiting" } });
  adding.stop();
  await vi.waitFor(() => expect(fake.calls.at(-1)).toBe("cancel s3"));
});

test("what is locked says nothing about a sign-in", async () => {
  const { fake, adding } = await stage();
  adding.text = "new.example";
  await adding.begin();
  await fake.lock();
  expect(adding.signIn?.step.kind).toBe("waiting");
});

test("a name that looks like another needs a word of trust, for this one alone", async () => {
  const { fake, adding } = await stage();
  await adding.lookAt("sоcial.example");
  expect(adding.preview?.looks_like).toBe("social.example");
  await adding.begin();
  expect([adding.stage, adding.signIn, adding.failure]).toEqual(["confirm", null, null]);
  adding.trusted = true;
  await adding.begin();
  expect(adding.signIn?.host).toBe("xn--scial-jye.example");
  expect(fake.calls.at(-1)).toBe("begin xn--scial-jye.example everyday - trusted");
  await adding.lookAt("social.example");
  expect(adding.trusted).toBe(false);
});

test("what is begun is the server that was shown", async () => {
  const { fake, adding } = await stage();
  const begin = vi.spyOn(fake, "signInBegin");
  await adding.lookAt("social.example");
  // The domain leads elsewhere by now.
  adding.text = "new.example";
  await adding.begin();
  expect(begin.mock.lastCall?.at(-1)).toBe("https://social.example");
  expect([adding.stage, adding.failure?.code, adding.signIn]).toEqual(["where", "foreign_endpoint", null]);
  await adding.look();
  await adding.begin();
  expect(adding.signIn?.host).toBe("new.example");
});

test("somebody else begins at the server, not at the handle", async () => {
  const { fake, adding } = await stage();
  await adding.lookAt("@ana@social.example");
  await adding.begin();
  fake.arrive("ready");
  await adding.asSomebodyElse();
  expect(adding.text).toBe("social.example");
  expect(fake.calls.slice(-1), "what is ready is not cancelled").toEqual(["begin social.example everyday -"]);
});

test("an account is asked for what it had, to the letter", async () => {
  const { fake, adding } = await stage("town");
  await vi.waitUntil(() => adding.signIn !== null);
  expect(fake.calls).toEqual(["begin town.example read+write:statuses+push town"]);
});

test("T062: a server without a page opens the window for the password, with the name that is known", async () => {
  const { fake, adding } = await stage("ben");
  await vi.waitUntil(() => fake.calls.length > 1);
  expect(fake.calls, "there is only one kind of access").toEqual(["begin video.example all ben", "secret password s1 ben"]);
  expect(adding.signIn).toMatchObject({ by: "password", step: { kind: "password" } });
  await adding.type();
  expect(fake.calls.at(-1), "closed it? it opens again").toBe("secret password s1 ben");
  fake.arrive("exchanging");
  fake.arrive("second");
  expect(adding.signIn?.step.kind).toBe("second_factor");
  fake.arrive("ready");
  await adding.type();
  expect(fake.calls.length, "nothing more is typed").toBe(3);
});

test("the person chooses the password, and it is asked for again in the same way", async () => {
  const { fake, adding } = await stage();
  await adding.lookAt("@ana@town.example");
  expect(adding.way).toBe("browser");
  await adding.begin("password");
  expect(fake.calls.slice(1)).toEqual(["begin town.example everyday - password", "secret password s1 ana"]);
  fake.arrive("refused");
  await adding.begin();
  expect(fake.calls.slice(3)).toEqual(["cancel s1", "begin town.example everyday - password", "secret password s2 ana"]);
});

test("a short code has its time, and no window of its own", async () => {
  const { fake, adding } = await stage();
  await adding.lookAt("events.example");
  await adding.begin("device");
  expect(adding.signIn?.step.kind).toBe("device");
  expect(adding.expiresAt).toBeGreaterThan(Date.now() / 1000);
  expect(fake.calls.slice(1)).toEqual(["begin events.example everyday - device"]);
});

test("an account that was made is not cancelled, and is signed in to once it is confirmed", async () => {
  const { fake, adding } = await stage();
  await adding.lookAt("town.example");
  await adding.begin("new_account");
  fake.arrive("confirmation");
  await adding.confirmed();
  expect(fake.calls.slice(1)).toEqual(["begin town.example everyday - new_account", "secret new_account s1", "begin town.example everyday -"]);
});

test("what is typed for a sign-in that is gone has ended", async () => {
  const { fake, adding } = await stage();
  await adding.lookAt("video.example");
  await adding.begin();
  await fake.signInCancel("s1");
  expect(adding.signIn?.step).toMatchObject({ kind: "failed", failure: { code: "no_such_sign_in" } });
});

test("a page that was loaded anew goes on with the sign-in that was open", async () => {
  const { fake, adding } = await stage();
  adding.text = "social.example";
  await adding.look();
  await adding.begin();
  const begun = adding.signIn;
  const { desk, shown } = await reloaded(fake, asHash({ view: "apps", account: "ben", signIn: begun?.id ?? null }));
  expect([desk.view, desk.selected?.id, desk.adding?.signIn?.id, desk.adding?.stage], "T190-UI").toEqual(["apps", "ben", begun?.id, "browser"]);
  expect(desk.whereabouts, "T190-UI: and so the next time").toBe(shown);
});

test("a sign-in that is over meanwhile leaves no dialog", async () => {
  const { fake } = await stage();
  const { desk } = await reloaded(fake, asHash({ view: "nonsense", account: "nobody", signIn: "s99" }));
  expect([desk.view, desk.adding], "T190-UI").toEqual(["accounts", null]);
  expect(desk.selected, "T190-UI").not.toBeNull();
});

async function reloaded(fake: FakeBackend, shown: string): Promise<{ desk: Desk; shown: string }> {
  const desk = new Desk(fake, shown);
  await desk.live.connect();
  return { desk, shown };
}
