import type { memberCategories, standings } from './member'
import type { RevealReason, RosterField } from './schema'

/** What staff say when somebody asks after a member who has said 不告诉来打听的人. It tells nothing, not even that. */
export const answerIfAsked = '您可以留个电话，我们代为转告，由本人联系您'

/** 人员类别. */
export const categoryWords: Record<(typeof memberCategories)[number], string> = {
  retired: '离退休',
  graduate: '高校毕业生',
  employed: '在职',
  other: '其他',
}

export const standingWords: Record<(typeof standings)[number], string> = {
  full: '正式党员',
  probationary: '预备党员',
}

/** Why a contact was opened, as the member reads it. */
export const revealReasonWords: Record<RevealReason, string> = {
  trip: '办理外出报备',
  contact_due: '到了该联系的时候',
  sweep: '摸排核对',
  call: '有事联系本人',
  visit: '上门看望',
  correction: '核对登记信息',
}

export const rosterFieldWords: Record<'name' | RosterField, string> = {
  name: '姓名',
  memberNo: '党员编号',
  phone: '手机号',
  address: '家庭住址',
  standing: '党员类型',
  category: '人员类别',
  joinedOn: '入党时间',
  unit: '工作或学习单位',
  activityCardNo: '流动党员活动证号',
  registeredNationallyOn: '在全国系统登记的日期',
}
