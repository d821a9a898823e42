import { asFailure, type Backend, type Diagnosed } from "../backend/backend";
import type { Failure } from "../backend/types/Failure";
import type { Finding } from "../backend/types/Finding";
import type { Verdict } from "../backend/types/Verdict";

const order: Readonly<Record<Verdict, number>> = { wrong: 0, warning: 1, fine: 2 };

/** Whether all that is needed is there. */
export class Diagnosing {
  /** Nothing before the first answer. */
  found = $state.raw<Diagnosed | null>(null);
  /** When it was: seconds since 1970. */
  at = $state(0);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);

  constructor(readonly backend: Backend) {}

  /** What is wrong comes first. */
  readonly findings: readonly Finding[] = $derived([...(this.found?.findings ?? [])].sort((one, other) => order[one.verdict] - order[other.verdict]));
  readonly fine = $derived(this.findings.filter(({ verdict }) => verdict === "fine").length);

  /** Looks at everything. */
  async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      this.found = await this.backend.diagnose();
      this.at = Date.now() / 1000;
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.busy = false;
  }
}
