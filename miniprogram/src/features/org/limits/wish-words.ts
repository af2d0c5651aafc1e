import type { WishLimits } from '@shared/wish/limits'

/** Every limit of a wish: what it is called, in what it counts, and who is meant. */
export const wishLimitWords = {
  verifyWorkingDays: { label: '核实心愿', unit: '个工作日', hint: '社区几个工作日内上门或打电话核实' },
  publishDays: { label: '心愿公开', unit: '天', hint: '没有人认领的，公开多少天后到期' },
  claimDays: { label: '认领后办好', unit: '天', hint: '认领后多少天内办好，到期放回清单' },
  extensionDays: { label: '延长一次', unit: '天', hint: '来不及的，可以延长一次' },
  confirmDays: { label: '等本人确认', unit: '天', hint: '本人多少天没回话，提醒社区打电话问' },
  reopenDays: { label: '还可以再办', unit: '天', hint: '办好后多少天内，本人还可以说没办好' },
  openClaims: { label: '手上最多几个', unit: '个', hint: '一名党员同时认领几个心愿' },
} as const satisfies Record<keyof WishLimits, { label: string; unit: string; hint: string }>

export type WishLimit = keyof typeof wishLimitWords
export const wishLimitKeys = Object.keys(wishLimitWords).filter(
  (key): key is WishLimit => key in wishLimitWords,
)

/** As people read it: 15 天. */
export const sayWishLimit = (key: WishLimit, limits: WishLimits): string =>
  `${limits[key]} ${wishLimitWords[key].unit}`

/** What stands in the fields, as text. */
export type WishFields = Record<WishLimit, string>

const each = <T>(of: (key: WishLimit) => T): Record<WishLimit, T> => ({
  verifyWorkingDays: of('verifyWorkingDays'),
  publishDays: of('publishDays'),
  claimDays: of('claimDays'),
  extensionDays: of('extensionDays'),
  confirmDays: of('confirmDays'),
  reopenDays: of('reopenDays'),
  openClaims: of('openClaims'),
})

export const wishFieldsOf = (limits: WishLimits): WishFields => each((key) => String(limits[key]))

/** The numbers that stand in the fields; what is no number is none, and refused by the endpoint's schema. */
export const wishLimitsIn = (fields: WishFields): WishLimits =>
  each((key) => (/^\d+$/.test(fields[key].trim()) ? Number(fields[key].trim()) : NaN))
