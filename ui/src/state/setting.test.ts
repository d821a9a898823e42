import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Setting } from "./setting.svelte";

interface Lamp {
  readonly on: boolean;
  readonly colour: string;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function lamp(done: () => boolean = () => true) {
  let now: Lamp | null = { on: false, colour: "white" };
  const kept: Lamp[] = [];
  const setting = new Setting<Lamp>(
    () => now,
    async (value) => {
      kept.push(value);
      return done();
    },
  );
  const snapshot = (value: Lamp): void => {
    now = value;
    setting.seen();
  };
  return { setting, kept, snapshot };
}

test("a wish is shown at once, and goes over into what the agent says", async () => {
  const { setting, snapshot } = lamp();
  const changed = setting.change({ on: true });
  expect(setting.value?.on).toBe(true);
  await changed;
  expect(setting.value?.on, "the snapshot may be late").toBe(true);
  snapshot({ on: true, colour: "white" });
  snapshot({ on: false, colour: "white" });
  expect(setting.value?.on, "somebody else changed it").toBe(false);
});

test("what could not be done is shown as it is", async () => {
  const { setting } = lamp(() => false);
  await setting.change({ on: true });
  expect(setting.value?.on).toBe(false);
});

test("two quick changes are asked for in their order, and neither is lost", async () => {
  const { setting, kept, snapshot } = lamp();
  const both = [setting.change({ on: true }), setting.change({ colour: "red" })];
  snapshot({ on: true, colour: "white" });
  expect(setting.value, "the first answer does not hide the second wish").toEqual({ on: true, colour: "red" });
  await Promise.all(both);
  expect(kept.at(-1)).toEqual({ on: true, colour: "red" });
});

test("what the agent made of it otherwise is shown after a moment", async () => {
  const { setting } = lamp();
  await setting.change({ on: true });
  vi.advanceTimersByTime(1000);
  expect(setting.value?.on).toBe(false);
});
