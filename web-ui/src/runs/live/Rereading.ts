import type { QueryClient } from '@tanstack/react-query';
import { type Target, targetsBetween } from '../../api/runs';
import { merged } from './events';
import { runKey, targetsKey } from './keys';

// At most so often; a thousand PCs end in far more events than anybody could read numbers.
const PAUSE = 1_000;
/** As many as one page of the server holds. */
const WIDEST = 1_000;

/** What has to be read anew, since an event told of it in codes only? It is read soon, and once for many events. */
export class Rereading {
  private readonly run: number;
  private readonly queries: QueryClient;
  private readonly targets = new Set<number>();
  private all = false;
  private due: ReturnType<typeof setTimeout> | undefined;

  constructor(run: number, queries: QueryClient) {
    this.run = run;
    this.queries = queries;
  }

  ofRun(): void {
    this.due ??= setTimeout(() => void this.read(), PAUSE);
  }

  ofTarget(id: number): void {
    this.targets.add(id);
    this.ofRun();
  }

  ofAll(): void {
    this.all = true;
    this.ofRun();
  }

  end(): void {
    clearTimeout(this.due);
  }

  private async read(): Promise<void> {
    this.due = undefined;
    const [least, most] = [Math.min(...this.targets), Math.max(...this.targets)];
    // A run's targets are visited in their order, so those that change together stand together.
    const whole = this.all || most - least >= WIDEST;
    const some = this.targets.size > 0;
    this.targets.clear();
    this.all = false;
    void this.queries.invalidateQueries({ queryKey: runKey(this.run), exact: true });
    if (whole) void this.queries.invalidateQueries({ queryKey: targetsKey(this.run), exact: true });
    else if (some) await this.readBetween(least, most);
  }

  private async readBetween(least: number, most: number): Promise<void> {
    try {
      const fresh = await targetsBetween(this.run, least, most);
      this.queries.setQueryData<Target[]>(targetsKey(this.run), (targets) => targets && merged(targets, fresh));
    } catch {
      // The server is away; when it is back, the stream opens again, and everything is read.
    }
  }
}
