import * as v from 'valibot'

/** What shall happen to a call. */
export type FaultKind =
  /** It is refused: a transaction with TransactionConflict at its first part, anything else with a throttling. */
  | { readonly do: 'conflict' }
  /** The connection breaks before the database sees the call, or after it did what was asked. */
  | { readonly do: 'drop'; readonly when: 'before' | 'after' }
  /** It goes to the database this much later. */
  | { readonly do: 'delay'; readonly ms: number }
  /** It waits for `release()` before the database sees it, or with its answer. */
  | { readonly do: 'hold'; readonly when: 'before' | 'after' }

export type FaultRule = FaultKind & {
  /** Only this operation, `TransactWriteItems`; absent, any. */
  readonly operation?: string
  /** How many calls; absent, one. */
  readonly times?: number
}

export interface Fault {
  readonly rule: FaultRule
  /** Resolves when the first call has met the fault. */
  readonly reached: Promise<void>
  /** Lets held calls go on, and ends the fault. */
  release(): void
}

interface Armed extends Fault {
  readonly meet: () => void
  readonly released: Promise<void>
}

/** The faults that wait for their calls. */
export class Faults {
  private armed: { fault: Armed; left: number }[] = []

  /** Makes the next matching calls fail in that way. */
  inject(rule: FaultRule): Fault {
    let meet = () => {}
    const reached = new Promise<void>((resolve) => (meet = resolve))
    let free = () => {}
    const released = new Promise<void>((resolve) => (free = resolve))
    const release = () => {
      this.armed = this.armed.filter((one) => one.fault !== fault)
      free()
    }
    const fault: Armed = { rule, reached, meet, released, release }
    this.armed.push({ fault, left: rule.times ?? 1 })
    return fault
  }

  /** Ends all faults. */
  clear(): void {
    for (const { fault } of this.armed.slice()) fault.release()
  }

  /** The fault that a call meets, if any; it is used up by as much. */
  meet(operation: string): Armed | undefined {
    const found = this.armed.find(({ fault }) => (fault.rule.operation ?? operation) === operation)
    if (!found) return undefined
    found.left -= 1
    if (found.left === 0) this.armed = this.armed.filter((one) => one !== found)
    found.fault.meet()
    return found.fault
  }
}

const partsSchema = v.looseObject({ TransactItems: v.array(v.unknown()) })

/** The body of the error with which DynamoDB answers (status 400) two transactions on one item. */
export function conflictError(operation: string, input: unknown): object {
  if (operation !== 'TransactWriteItems')
    return {
      __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException',
      message: 'Too many requests for this item.',
    }
  const codes = v
    .parse(partsSchema, input)
    .TransactItems.map((_, i) => (i === 0 ? 'TransactionConflict' : 'None'))
  return {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    CancellationReasons: codes.map((Code) =>
      Code === 'None' ? { Code } : { Code, Message: 'Transaction is ongoing for the item' },
    ),
  }
}
