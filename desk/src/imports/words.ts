import type { Output } from '@shared/endpoint'
import type { readImport } from '@shared/imports/contract'
import type { ImportRow } from '@shared/imports/schema'

export type ImportView = Output<typeof readImport>

const states: Record<string, { word: string; kind: string }> = {
  uploading: { word: '还没传完', kind: 'neutral' },
  checking: { word: '正在检查', kind: 'teal' },
  ready: { word: '等您看过再写入', kind: 'amber' },
  applying: { word: '正在写入', kind: 'teal' },
  done: { word: '已写入', kind: 'green' },
  failed: { word: '没有读成', kind: 'red' },
  cancelled: { word: '没有写入，已取消', kind: 'neutral' },
}
export const stateWords = (state: string): { word: string; kind: string } =>
  states[state] ?? { word: '正在办', kind: 'neutral' }

/** The tabs of the preview, those first that want somebody's eyes. */
export const verdicts = ['doubtful', 'wrong', 'new', 'changed', 'same', 'absent'] as const
export type Verdict = (typeof verdicts)[number]

const names: Record<Verdict, string> = {
  new: '新增',
  changed: '有变化',
  same: '没变化',
  doubtful: '可能是同一人',
  wrong: '有错',
  absent: '这次表里没有',
}
export const verdictWords = (verdict: Verdict): string => names[verdict]

const hints: Record<Verdict, string> = {
  new: '系统里还没有，写入后新增。哪一行先不写，可以点一下。',
  changed: '系统里已有，写入后改成表里的样子。哪一行先不写，可以点一下。',
  same: '和系统里一样，不用写。',
  doubtful: '可能是已有的人，也可能不是。请一行一行说清楚；没说的不写入。',
  wrong: '这些行不写入。请在表里改好，再传一次；别的行不受影响。',
  absent: '系统里有、这次表里没有。不会因为没写在表里就删掉谁。',
}
export const verdictHint = (verdict: Verdict): string => hints[verdict]

export const countOf = ({ counts, absent }: ImportView, verdict: Verdict): number =>
  verdict === 'absent' ? absent : counts[verdict]

/** What writing would do, in a sentence. */
export function whatHappens({ counts }: ImportView): string {
  const does = [
    ...(counts.new > 0 ? [`新增 ${counts.new} 行`] : []),
    ...(counts.changed > 0 ? [`修改 ${counts.changed} 行`] : []),
  ]
  const first = does.length > 0 ? `写入后${does.join('，')}` : '没有可以直接写入的行'
  const doubtful = counts.doubtful > 0 ? `可能是同一人的 ${counts.doubtful} 行，按您说的办，没说的不写。` : ''
  const wrong = counts.wrong > 0 ? `有错的 ${counts.wrong} 行不写。` : ''
  return `${first}。${doubtful}${wrong}`
}

/** What somebody has said of a doubtful row. */
export function decisionWords({ decision, candidates }: ImportRow): string | undefined {
  if (!decision) return undefined
  if (decision.is === 'new') return '是另一个人，新增'
  if (decision.is === 'skip') return '先不写'
  return `就是${candidates.find(({ id }) => id === decision.id)?.name ?? '已有的这个人'}`
}
