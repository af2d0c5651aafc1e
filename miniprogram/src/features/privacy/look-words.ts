const words: Record<string, string> = {
  mobile: '手机号',
  homeAddress: '家庭住址',
  awayAddress: '外出住址',
  emergency: '紧急联系人',
}

/** Which contact was looked at. */
export const fieldWords = (field: string): string => words[field] ?? '联系方式'
