import {
  confirmDeath,
  handBack,
  recordDeath,
  reverseDeath,
  setDiscreet,
  takeOver,
  transferMember,
  undoTransfer,
} from '@shared/member/contract'
import { releaseBinding } from '@shared/account/contract'
import type { MemberView } from '@shared/member/schema'

/** What a step asks beside a yes. */
export type Asks = 'nothing' | 'day' | 'day_if_known' | 'wish' | 'release_reason'

/** A step that is asked about on a sheet: what will happen, and the yes. */
export interface SheetStep {
  /** The row that opens it. */
  row: string
  detail?: string
  title: string
  message: string
  yes: string
  danger?: boolean
  asks: Asks
  /** What is said when it is done and something is still to do. */
  done?: Done
}

/** That it is done, what now, and the way there. */
export interface Done {
  title: string
  sentence: string
  next?: 'link_code'
}

export const sheetEndpoints = {
  transfer: transferMember,
  undo_transfer: undoTransfer,
  set_discreet: setDiscreet,
  take_over: takeOver,
  hand_back: handBack,
  record_death: recordDeath,
  confirm_death: confirmDeath,
  reverse_death: reverseDeath,
  release_binding: releaseBinding,
} as const
export type SheetStepName = keyof typeof sheetEndpoints

const isSheetStep = (step: string): step is SheetStepName => Object.keys(sheetEndpoints).includes(step)

/** The steps that the reader may take on a sheet, those about a death last. */
export function sheetStepsOf({ maySteps, bound, viewer }: MemberView): SheetStepName[] {
  const mayRelease = bound === true && (viewer === 'origin' || viewer === 'committee')
  const all = [...(mayRelease ? ['release_binding'] : []), ...maySteps].filter(isSheetStep)
  return all.sort((a, b) => Number(a.endsWith('death')) - Number(b.endsWith('death')))
}

/** What a step says of itself, about that member. */
export function sheetStep(step: SheetStepName, { name, discreet }: MemberView): SheetStep {
  const steps: Record<SheetStepName, SheetStep> = {
    release_binding: {
      row: '解除手机绑定',
      detail: '手机丢了、换了，或绑错了人',
      title: `解除${name}的手机绑定？`,
      message: '那部手机马上退出，看不到本人的信息。本人可以重新认证。',
      yes: '解除绑定',
      asks: 'release_reason',
      done: {
        title: '解除了',
        sentence: `那部手机已经退出。${name}在新手机上打开候鸟驿站，用登记的手机号认证；号码不对的，现在发一个绑定码。`,
        next: 'link_code',
      },
    },
    set_discreet: {
      row: '不告诉来打听的人',
      detail: discreet ? '现在打开着' : '本人说了不想让人打听，就打开',
      title: discreet ? '关掉“不告诉来打听的人”？' : '打开“不告诉来打听的人”？',
      message: discreet
        ? '以后有人打听，按平常的办法回答。要是本人的意思才关。'
        : '以后有人打听，只说可以代为转告。替本人办事的人也看不到去了哪里。',
      yes: discreet ? '关掉' : '打开',
      asks: 'nothing',
    },
    transfer: {
      row: '组织关系已转出',
      detail: '在全国系统里转好了，这里记一笔',
      title: `${name}的组织关系转出了？`,
      message: '记下后，本支部不再联系。这里不办转接，只记结果。',
      yes: '记下转出',
      asks: 'day',
    },
    undo_transfer: {
      row: '转出记错了，撤回',
      detail: '记下以后三十天内可以撤回',
      title: `${name}没有转出？`,
      message: '撤回后，还在原来的支部，由支部联系。本人的手机绑定和请人代办的，已经停了，不会自动恢复。',
      yes: '撤回转出',
      asks: 'nothing',
      done: {
        title: `${name}回到名册里了`,
        sentence:
          '手机绑定和代办要重新办：请本人用登记的手机号再认证一次，号码不对的发一个绑定码。代办由本人再请一次。',
        next: 'link_code',
      },
    },
    take_over: {
      row: '由上级联系',
      detail: '本人不想让支部联系时',
      title: `由上级直接联系${name}？`,
      message: '支部只看得到名字，不再看到号码、住址和外出。要是本人的意思才办。',
      yes: '由上级联系',
      asks: 'wish',
    },
    hand_back: {
      row: '交回支部联系',
      title: `把${name}交回支部联系？`,
      message: '支部又看得到号码、住址和外出，由支部联系。',
      yes: '交回支部',
      asks: 'nothing',
    },
    record_death: {
      row: '记录去世',
      title: `${name}去世了？`,
      message: '记下后，不再给本人发消息，也不再请人打电话。要另一位同志确认；记错了可以撤销。',
      yes: '记下',
      asks: 'day_if_known',
    },
    confirm_death: {
      row: '确认去世',
      title: `确认${name}去世？`,
      message: '确认后，在办的外出、代办和手机绑定都安静地停下来。',
      yes: '确认',
      asks: 'nothing',
    },
    reverse_death: {
      row: '撤销去世的记录',
      title: '记错了，撤销？',
      message: `${name}回到名册里。已经停下的外出、代办、绑定和身份不会自动恢复，要重新办。`,
      yes: '撤销',
      asks: 'nothing',
    },
  }
  return steps[step]
}
