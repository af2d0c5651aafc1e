/** What every poster says, on paper as in its picture. */
export const posterWords = {
  call: '外地来的党员，欢迎到这里报到',
  scan: '微信扫一扫，看怎么走、几点开、找谁',
  foot: '这个码只打开驿站的页面。报到请扫驿站屏幕上 30 秒一换的码，或请驿站的同志当面登记。',
  beware: '不会向您要钱、要验证码',
} as const

/** The lines that tell a visitor where and when; what isn't known is left out. */
export const factsOf = ({ address, hours, phone }: { address: string; hours: string; phone: string }) =>
  [
    { name: '地址', text: address },
    { name: '时间', text: hours },
    { name: '电话', text: phone },
  ].filter(({ text }) => text !== '')
