/** What somebody confirms on the phone, in the words in which they are asked. A test finds what is missing. */
const words: Record<string, string> = {
  giveGrant: '给一个人工作身份',
  inviteToRole: '发一个身份邀请码',
  confirmGrant: '确认一个工作身份',
  extendGrant: '延长一个工作身份',
  revokeGrant: '收回一个工作身份',
  startExport: '导出一张表，里面有党员的信息',
}

/** @param name of an endpoint; one of a later release is named in general. */
export const confirmedWords = (name: string): string => words[name] ?? '办一件要紧的事'
