import type { LetterView } from '@shared/letter/schema'
import type { StateKind } from '@/ui/state-tag'

const states: Record<string, { word: string; kind: StateKind }> = {
  sent: { word: '等对方填', kind: 'waiting' },
  answered: { word: '对方填了，待核实', kind: 'waiting' },
  called_back: { word: '核实过了', kind: 'on-way' },
  acknowledged: { word: '对方接收了', kind: 'done' },
}

/** Where a letter stands, and before that what is to be told the organisation that it went to. A sheet whose time is over, or whose trip goes elsewhere by now, is no good whatever it says. */
export function letterWords({ state, isOver, toTell }: Pick<LetterView, 'state' | 'isOver' | 'toTell'>): {
  word: string
  kind: StateKind
} {
  if (toTell) return { word: '请告诉对方', kind: 'waiting' }
  if (isOver && state === 'acknowledged') return { word: '办完了', kind: 'neutral' }
  if (isOver) return { word: '过期了', kind: 'neutral' }
  return states[state] ?? { word: '办理中', kind: 'on-way' }
}
