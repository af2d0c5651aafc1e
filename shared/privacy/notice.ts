import type { ConsentKind } from './schema'

/** A text that somebody agrees to, as it was worded in that version. Older ones stay: consents name them. */
export interface ConsentText {
  version: number
  title: string
  /** Read aloud in this order when a worker asks for it. */
  points: readonly { heading: string; text: string }[]
  /** Who agreed to an older one is asked anew: something became possible that they didn't agree to. */
  asksAnew: boolean
}

const aboutYou = '我的 → 我的信息'

/** What is kept, why, who sees it, how long, and what one may ask for: docs/rules.md#consent. */
const notice: ConsentText = {
  version: 1,
  asksAnew: true,
  title: '您的信息怎么用',
  points: [
    {
      heading: '记什么',
      text: '您的姓名、支部、手机号；外出时去哪个区县、哪天走、哪天回、去做什么；您愿意写的住址。不记身份证号，不定位，不录人脸。',
    },
    {
      heading: '做什么用',
      text: '让家里的支部和您要去的驿站找得到您、接得上您。不做别的用，不给别的单位，不打分，不排名。',
    },
    {
      heading: '谁看得到',
      text: '您的支部；您要去的驿站，到您这次外出办完为止；镇党委看得到您去哪里，要看电话得写明原因；县里管名册，看不到您去哪里。谁打开过您的电话和住址，您都查得到。',
    },
    {
      heading: '留多久',
      text: `外出办完后留三年，提醒和查看记录留一年，县里可以改短。每一样留多久、为什么，写在“${aboutYou}”里。`,
    },
    {
      heading: '您可以怎样',
      text: `看、改、导出、撤回同意、要求删除，都在“${aboutYou}”里办，也可以请支部或驿站替您办。`,
    },
  ],
}

/** Asked apart from the notice, as the law has it for what is sensitive: docs/rules.md#consent. */
const sensitive: ConsentText = {
  version: 1,
  asksAnew: true,
  title: '两样敏感信息，要单独问您',
  points: [
    { heading: '哪两样', text: '您是党员；您外出去了哪里。' },
    { heading: '为什么要', text: '不记这两样，支部和驿站就没法替您办外出报备。' },
    {
      heading: '不同意会怎样',
      text: '不影响您的党员身份，也不影响您参加组织生活。外出的事改在纸上办，找支部书记就行。',
    },
    {
      heading: '同意了还能撤回',
      text: '随时可以。撤回后，正在办的外出报备就此停下，支部会知道改在纸上办；以后您在这里不能再报备，重新同意就又可以。',
    },
  ],
}

/** Before the first wish: what of it is kept, for whom, and how long. */
const wish: ConsentText = {
  version: 1,
  asksAnew: true,
  title: '心愿里的信息怎么用',
  points: [
    {
      heading: '记什么',
      text: '您写的心愿、称呼、电话、住在哪个社区和小区；您愿意写的门牌和方便时间。不要写身份证号，也不写钱数。',
    },
    { heading: '做什么用', text: '只用来核实、发布和办成这个心愿。不做别的用，不打分，不排名。' },
    {
      heading: '谁看得到',
      text: '管这个小区的支部和社区；认领的人要等社区说好以后，才看得到电话。公开的只有一句话，先给您看。谁打开过，您都查得到。',
    },
    { heading: '留多久', text: '心愿结束后留一年，到时自动删掉。' },
    {
      heading: '您可以怎样',
      text: `心愿随时可以撤回。撤回同意、要求删除，在“${aboutYou}”里办，也可以请社区替您办。`,
    },
  ],
}

/** Asked apart, too: what a wish says of a body, a family or a door. */
const wishSensitive: ConsentText = {
  version: 1,
  asksAnew: true,
  title: '心愿里敏感的几样，要单独问您',
  points: [
    { heading: '哪几样', text: '身体怎么样、家里的难处、住在哪一户、不满十四岁孩子的事：心愿里写到了就算。' },
    { heading: '为什么要', text: '不知道这几样，社区没法核实，来帮忙的人也不知道带什么、找哪一家。' },
    {
      heading: '给谁看',
      text: '只给管这个小区的支部、社区和来帮忙的人。公开的那句话里一样都没有。孩子的事，要监护人来同意。',
    },
    { heading: '不同意会怎样', text: '不影响您办别的事。心愿改在纸上提，找社区或小区支部就行。' },
    {
      heading: '同意了还能撤回',
      text: '随时可以。撤回后，没办完的心愿就此停下，正在帮忙的人会知道；以后想再提，重新同意就可以。',
    },
  ],
}

/** Every version of each text, newest first. */
export const consentTexts: Readonly<Record<ConsentKind, readonly [ConsentText, ...ConsentText[]]>> = {
  notice: [notice],
  sensitive: [sensitive],
  wish: [wish],
  wish_sensitive: [wishSensitive],
}

/** What is agreed to before one's first wish. */
export const wishConsents = ['wish', 'wish_sensitive'] as const satisfies readonly ConsentKind[]

/** The version that is shown today. */
export const currentVersion = (kind: ConsentKind): number => consentTexts[kind][0].version

/** Does a consent to that version still stand? It doesn't once a later text asks anew, nor when no such text was shown. */
export const stillStands = (kind: ConsentKind, version: number): boolean =>
  consentTexts[kind].some((text) => text.version === version) &&
  !consentTexts[kind].some((text) => text.version > version && text.asksAnew)

/** The versions to which a consent still stands. */
export const versionsThatStand = (kind: ConsentKind): number[] =>
  consentTexts[kind].map(({ version }) => version).filter((version) => stillStands(kind, version))
