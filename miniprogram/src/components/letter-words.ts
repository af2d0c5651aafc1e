import type { LetterView } from '@shared/letter/schema'
import type { StateKind } from '@/ui/state-tag'

const states: Record<string, { word: string; kind: StateKind }> = {
  sent: { word: '等对方填', kind: 'waiting' },
  answered: { word: '对方填了，待核实', kind: 'waiting' },
  called_back: { word: '核实过了', kind: 'on-way' },
  acknowledged: { word: '对方接收了', kind: 'done' },
}

/** Where a letter stands. A sheet whose time is over, or whose trip goes elsewhere by now, is no good whatever it says. */
export function letterWords({ state, isOver }: Pick<LetterView, 'state' | 'isOver'>): {
  word: string
  kind: StateKind
} {
  if (isOver) return { word: '过期了', kind: 'neutral' }
  return states[state] ?? { word: '办理中', kind: 'on-way' }
}
