import { largestSheet } from './imports/largest-sheet'

/**
 * The closed list of things that can go wrong in front of a person: the HTTP status of each, and the
 * sentence they read. Whatever is not here is a blank 500.
 */
export const errors = {
  MALFORMED_REQUEST: { status: 400, message: '发来的内容读不懂，请更新小程序后再试' },
  INVALID_INPUT: { status: 400, message: '有几处没填对，请看标红的地方' },
  TOO_LARGE: { status: 413, message: '内容太多了，请删短一些再提交' },
  ROUTE_UNKNOWN: { status: 404, message: '没有这个功能，请更新小程序后再试' },
  NOT_SIGNED_IN: { status: 401, message: '登录过期了，请重新进入小程序' },
  NOT_ALLOWED: { status: 403, message: '您现在的身份不能办这件事' },
  NOT_FOUND: { status: 404, message: '没有找到，可能已经办完，或者不归您这里管' },
  CLIENT_TOO_OLD: { status: 426, message: '小程序版本太旧，请更新；没发出去的内容都还在手机里' },
  IDEMPOTENCY_KEY_MISSING: { status: 400, message: '少了提交编号，请更新小程序后再试' },
  IDEMPOTENCY_KEY_REUSED: { status: 409, message: '这个提交编号已经用过了，请重新填写后提交' },
  CHANGED_MEANWHILE: { status: 409, message: '刚有别人办过这一条，请刷新看看' },
  BUSY: { status: 503, message: '现在人多，请过一会儿再试；已填的内容不会丢' },
  INTERNAL: { status: 500, message: '系统出了点问题，已经记下来了，请过一会儿再试' },

  WECHAT_CODE_INVALID: { status: 401, message: '微信登录没有成功，请退出小程序后重新进入' },
  WECHAT_BLOCKED: { status: 403, message: '微信暂时不让这个账号登录，请联系您的支部' },
  WECHAT_UNAVAILABLE: { status: 503, message: '微信登录暂时连不上，请过一会儿再试' },

  TRIP_ALREADY_OPEN: { status: 409, message: '您已经有一次外出在办，办完或撤回后才能再报' },
  TRIP_STEP_NOT_POSSIBLE: { status: 409, message: '这一步现在办不了，可能刚有人办过，请刷新看看' },
  TRIP_ID_TAKEN: { status: 409, message: '这条报备的编号已经用过了，请重新填写后提交' },
  REGION_UNKNOWN: { status: 400, message: '没有找到这个地方，请重新选到区县一级' },
  ABROAD_ELSEWHERE: {
    status: 400,
    message: '去国外、港澳台走另外的手续，不在这里报备，请先书面报告支部',
  },
  TOO_FEW_TOGETHER: { status: 409, message: '在那里的不到三人，可能有人已经回来了，请刷新看看' },
  REASON_UNKNOWN: { status: 400, message: '请重新选一下去做什么' },
  DATES_IMPOSSIBLE: { status: 400, message: '日期不对：哪天回要在哪天走之后，哪天走要在前后一年以内' },

  CODE_UNREADABLE: { status: 400, message: '这不是驿站的报到码，请扫驿站屏幕上的码' },
  CODE_NOT_GENUINE: { status: 400, message: '这个码不是本系统发出的，请扫驿站屏幕上的码' },
  CODE_OF_ANOTHER_STATION: {
    status: 409,
    message: '这是别的驿站的码。您的报备安排在另一个驿站，请到那里报到，或打电话问支部',
  },
  NO_TRIP_TO_CHECK_IN: { status: 409, message: '您还没有外出报备。请先报备，或请驿站的同志帮您登记' },
  TRIP_NOT_ROUTED: {
    status: 409,
    message: '您的报备还没安排到驿站。请先联系您的支部，或请驿站的同志打个电话',
  },

  MEMBER_NO_TAKEN: { status: 409, message: '这个党员编号已经是另一位党员的，请核对' },
  MEMBER_ID_TAKEN: { status: 409, message: '这位党员的记录已经建过了，请刷新看看' },
  MEMBER_STEP_NOT_POSSIBLE: { status: 409, message: '这一步现在办不了，可能刚有人办过，请刷新看看' },
  TRANSFER_TOO_LONG_AGO: { status: 409, message: '记下转出已经超过 30 天，不能撤销了，请在名册里重新添加' },
  MEMBER_THERE_ALREADY: { status: 409, message: '他已经在这个支部了，请核对' },
  SECOND_PERSON_NEEDED: { status: 409, message: '这一步要另一位同志来确认，请找支部或上级的同志' },
  ORG_TAKES_NO_MEMBERS: { status: 409, message: '这个组织不能再加党员，请换一个支部' },
  JOINED_IN_FUTURE: { status: 400, message: '入党日期不能在今天以后，请核对' },
  DAY_IN_FUTURE: { status: 400, message: '日期不能在今天以后，请核对' },

  DEATH_NEEDS_BRANCH: { status: 409, message: '名单里没有写他是哪个支部的党员，请改写姓名和支部' },
  REPORT_ID_TAKEN: { status: 409, message: '这一条的编号已经用过了，请重新填写后提交' },

  PHONE_CODE_INVALID: { status: 409, message: '微信没有给出您的手机号，请再点一次' },
  BINDING_NO_MATCH: {
    status: 409,
    message: '没有对上。请核对姓名；也可以向支部要绑定码，或留下电话请支部联系您',
  },
  BINDING_AMBIGUOUS: {
    status: 409,
    message: '有两位党员同名同号，系统分不清。请联系您的支部，由支部给您绑定码',
  },
  BINDING_CODE_NO_MATCH: {
    status: 409,
    message: '绑定码和姓名没有对上，码也可能用过了或过期了。请核对，或向支部再要一个',
  },
  BINDING_TOO_MANY_TRIES: { status: 409, message: '今天试的次数多了，请明天再试，或者直接联系支部' },
  BINDING_EXPIRED: { status: 409, message: '确认的时间过了，请从头再来一次' },
  MEMBER_BOUND_ALREADY: {
    status: 409,
    message: '这位党员已经绑定在另一个微信上。换了手机或微信的，请联系支部解除后再绑',
  },
  ACCOUNT_BOUND_ALREADY: { status: 409, message: '这个微信已经绑定了党员身份。绑错了的，请联系支部解除' },
  MEMBER_NOT_BOUND: { status: 409, message: '这位党员现在没有绑定微信，不用解除' },
  RESIDENT_ALREADY: { status: 409, message: '您已经登记过居住的小区，可以直接修改' },
  RESIDENT_NOT_YET: { status: 409, message: '您还没有登记居住的小区，请先登记' },

  PLACE_UNKNOWN: { status: 400, message: '没有找到这个社区或小区，请重新选' },

  HOLDER_NOT_BOUND: { status: 409, message: '这位党员还没有绑定微信。请先请本人绑定，或者改用邀请码' },
  POST_HELD: {
    status: 409,
    message: '这个支部已经有书记了。请说明是接替原来的书记，还是和他一起担任',
  },
  GRANT_ALREADY_HELD: { status: 409, message: '这个人已经有这个身份了，不用再给' },
  ROLE_NOT_HERE: { status: 400, message: '这个组织没有这种身份，请重新选' },
  TERM_IMPOSSIBLE: {
    status: 400,
    message: '起止时间不对：要在今天以后结束，最长五年；代理要写明到哪天，最长一年',
  },
  GRANT_NEEDS_ANOTHER_PERSON: { status: 409, message: '要由另一位管理员确认，不能由提出的人或本人确认' },
  GRANT_NOT_WAITING: { status: 409, message: '这一条已经确认过了，不用再确认' },
  LAST_OFFICER: { status: 409, message: '这是全县最后一位管理员，请先确认好接手的人再撤' },
  INVITATION_UNKNOWN: {
    status: 409,
    message: '邀请码不对，或者已经用过、过期了。请核对，或请发码的人再发一个',
  },
  INVITATION_CODE_TAKEN: { status: 409, message: '这个邀请码已经用过了，请重新生成一个' },
  INVITATION_NEEDS_ANOTHER_PERSON: {
    status: 409,
    message: '这两个邀请码要由两个人各用一个，请交给另一位同志',
  },

  CONSENT_NEEDED: {
    status: 409,
    message: '还没有同意使用敏感信息。请先看说明并同意，或找支部在纸上办',
  },
  CONSENT_TEXT_REPLACED: { status: 409, message: '说明已经有新的了，请重新看一遍再决定' },
  CONSENT_HOW: { status: 400, message: '本人在手机上同意，别人代记要选口头或书面，请重新选' },
  PUSH_NOT_GENUINE: { status: 403, message: '这条消息不是微信发来的' },

  DELEGATES_FULL: { status: 409, message: '最多三个人可以替这位党员办事，请先结束一个再加' },
  PRINCIPALS_FULL: { status: 409, message: '您已经在替好几位党员办事了，请先结束一位，或请支部另找人' },
  DELEGATION_CODE_UNKNOWN: {
    status: 404,
    message: '没有这个码，可能用过了或者过了一天。请核对，或者再要一个',
  },
  DELEGATION_NOT_FOR_ONESELF: {
    status: 409,
    message: '不能自己替自己办，也不能接受自己登记的代办，请换一个人',
  },
  EXPIRY_IMPOSSIBLE: { status: 400, message: '到期的日子要在今天以后、一年以内，请重新选' },
  CONSENT_MISSING: { status: 400, message: '请写明本人这次是怎么同意的、哪天同意的' },

  SWEEP_ID_TAKEN: { status: 409, message: '这次摸排的编号已经用过了，请重新填写后提交' },
  SWEEP_WITHOUT_BRANCHES: { status: 400, message: '选的组织下面没有支部，请重新选' },
  SWEEP_CLOSED: { status: 409, message: '这次摸排已经结束，不用再报了' },
  SWEEP_LINK_OVER: { status: 404, message: '这个摸排链接已经过期，请向支部要新的' },
  NOT_ON_THIS_LIST: { status: 409, message: '这次摸排的名单里没有您，不用填；有疑问请联系您的支部' },
  NOT_BOUND_YET: { status: 409, message: '请先绑定您的党员身份，再回来填' },
  FOLLOW_NOT_DONE: { status: 409, message: '后面那一步还没有办好，办好了再来勾' },
  DAY_IS_PAST: { status: 400, message: '截止的日子不能早于今天，请重新选' },

  ORG_ID_TAKEN: { status: 409, message: '这个组织的编号已经用过了，请重新填写后提交' },
  ORG_CLOSED: { status: 409, message: '这个组织已经或就要撤销、合并，请另选一个' },
  ORG_IS_ROOT: { status: 409, message: '这是全县的最上级，不能移动、合并或撤销' },
  ORG_LOOP: { status: 409, message: '不能放到它自己或它的下级里，请另选一个组织' },
  ORG_LEVEL_WRONG: { status: 409, message: '级别不对：小组在支部下，支部在总支或党委下，同级才能合并' },
  ORG_NAME_TAKEN: { status: 409, message: '同一个上级下面已经有这个名字了，请换个名字' },
  ORG_HAS_CHILDREN: { status: 409, message: '下面还有组织，请先把它们移走、合并或撤销' },
  ORG_HAS_MEMBERS: { status: 409, message: '这里还有党员，请改为并入另一个组织，或先把党员转走' },
  ORG_CHANGE_PLANNED: { status: 409, message: '这个组织有一项定好日子的变动，请先取消那一项' },
  ORG_PLANS_COLLIDE: { status: 409, message: '和另一项定好日子的变动冲突，请先看看组织树上的计划' },
  ORG_NOTHING_PLANNED: { status: 409, message: '没有定好日子的变动，可能刚生效或刚取消，请刷新看看' },
  ORG_DAY_IMPOSSIBLE: { status: 400, message: '生效日期要在今天以后两年以内，今天也可以' },

  LIMITS_OUT_OF_ORDER: { status: 400, message: '提醒的日子要一次比一次晚，请重新填' },

  PLACE_ID_TAKEN: { status: 409, message: '这个地方的编号已经用过了，请重新填写后提交' },
  PLACE_PARENT_WRONG: { status: 400, message: '位置不对：社区在街道下，小区在社区下，楼栋在小区下' },
  PLACE_CLOSED: { status: 409, message: '这个地方已经停用，请另选一个' },
  PLACE_HAS_CHILDREN: { status: 409, message: '里面还有小区或楼栋，请先把它们停用或移走' },
  TOWN_UNKNOWN: { status: 400, message: '本县没有这个街道或乡镇，请重新选' },

  REPORTED_HERE_ALREADY: { status: 409, message: '您已经在这里报到过了，请到“我的报到”里看' },
  HOMES_FULL: { status: 409, message: '最多在三个地方报到，请先结束一个再报' },
  REPORT_STEP_NOT_POSSIBLE: { status: 409, message: '这份报到已经结束或改过了，请刷新看看' },
  UNIT_REPORTS_TO_COMMUNITY: { status: 400, message: '单位向所在的社区报到，请选社区，不选小区' },

  SHIFT_TIMES_IMPOSSIBLE: { status: 400, message: '时间不对：要在以后开始，先开始后结束，一班最长 12 小时' },
  SHIFT_ID_TAKEN: { status: 409, message: '这个岗位的编号已经用过了，请重新填写后提交' },
  SHIFT_STEP_NOT_POSSIBLE: { status: 409, message: '这一班现在办不了这一步，可能开始了或取消了，请刷新看看' },
  SIGNED_UP_ALREADY: { status: 409, message: '您已经报过名了，请到“我的时长”里看' },
  SHIFT_FULL: { status: 409, message: '这一班报满了，候补的人也够了，请看看别的' },
  SHIFTS_OVERLAP: { status: 409, message: '和您报名的另一班时间重叠了，请先取消那一班，或者换一班' },
  NOT_SHIFT_TIME: { status: 409, message: '扫码要在这一班的时间里，前后各宽半小时' },
  CODE_TOO_OLD: { status: 409, message: '这个码已经换了，请扫屏幕上现在的码' },
  CODE_OF_ANOTHER_PLACE: { status: 409, message: '这是别处的码，请扫这一班所在社区驿站的码' },
  POST_KINDS_WRONG: { status: 400, message: '岗位只能改名或停用，不能换类别，名称也不能重复' },
  UNIT_HOURS_STEP_NOT_POSSIBLE: { status: 409, message: '这一份已经报过或改过了，请刷新看看' },
  ACT_NOT_CONFIRMED: { status: 409, message: '这件事还没有确认，没有积分可以撤回，请先确认' },
  NOT_REPORTED_HERE: { status: 409, message: '请先到这里报到，等确认后再报名' },

  REASON_NEEDED: { status: 400, message: '请写一句为什么要看，本人能看到这句话' },
  REVEAL_OVER: { status: 409, message: '看过有一会儿了，请再点一次看号码' },
  NOTHING_TO_REVEAL: { status: 409, message: '这里没有登记，请问一下支部' },

  SHEET_TOO_LARGE: {
    status: 413,
    message: `这个表太大了，请拆成几个不超过 ${largestSheet.words} 的表再上传`,
  },
  SHEET_KIND_UNREADABLE: { status: 400, message: '只能上传 .xlsx 或 .csv 的表，请另存后再上传' },
  SHEET_MISSING: { status: 409, message: '表还没有传上来，请重新选一次文件' },
  IMPORT_STEP_NOT_POSSIBLE: { status: 409, message: '这一步现在办不了，请刷新看看这张表走到哪一步了' },
  IMPORT_RUNNING: { status: 409, message: '本县另一张表正在写入，等它写完再点一次' },

  EXPORT_ID_TAKEN: { status: 409, message: '这次导出的编号已经用过了，请重新点一次导出' },
  TEMPLATE_MISSING: { status: 409, message: '模板还没有传上来，请重新选一次文件' },
  TEMPLATE_UNREADABLE: { status: 400, message: '模板要用 .xlsx 文件，请另存后再上传' },

  CONTACT_ID_TAKEN: { status: 409, message: '这条联系记录已经记过了，请刷新看看' },
  CONTACT_STRUCK: { status: 409, message: '这条联系记录已经作废或更正过了，请刷新看看' },
  FESTIVAL_MISSING: { status: 400, message: '请至少选一个节日' },
  CONTACT_PLANS_FULL: { status: 409, message: '最多八项联系安排，请先停用或改一项' },

  CONFIRMATION_NEEDED: {
    status: 403,
    message: '这一步要在手机上点一下确认。请打开小程序，在“我的”里看电脑确认',
  },
  CONFIRMATION_OVER: { status: 409, message: '这一次确认已经过期或办过了，请在电脑上再来一次' },
  CONFIRMATIONS_TOO_MANY: {
    status: 409,
    message: '手机上还有几件没有确认，请先在手机上点完，或过五分钟再试',
  },
  PHONE_NEEDED: { status: 403, message: '这一步要在您自己的手机上办，请打开小程序' },
  DESK_TICKET_OVER: { status: 409, message: '电脑上的码已经换了，请扫电脑屏幕上现在的码' },
  DESK_NEEDS_ROLE: { status: 409, message: '电脑页面是给支部和上级的同志用的，请先选一个工作身份' },

  INFLOW_ALREADY: { status: 409, message: '您在这里已经有一份登记了，请到“我的登记”里看' },
  INFLOW_ID_TAKEN: { status: 409, message: '这份登记的编号已经用过了，请重新填写后提交' },
  INFLOW_IS_MEMBER: { status: 409, message: '您的支部已经在用本系统，不用在这里登记，请用“外出报备”' },
  INFLOW_STEP_NOT_POSSIBLE: { status: 409, message: '这一步现在办不了，可能刚有人办过，请刷新看看' },
  INFLOW_NO_MATCH: {
    status: 409,
    message: '没有对上。请核对姓名，或到驿站问一下登记时留的是哪个号码',
  },
  INFLOW_NOT_THE_SAME: { status: 409, message: '这两份登记的号码已经不一样了，请刷新看看' },

  WISH_ID_TAKEN: { status: 409, message: '这个心愿的编号已经用过了，请重新填写后提交' },
  WISH_STEP_NOT_POSSIBLE: { status: 409, message: '这一步现在办不了，可能刚有人办过，请刷新看看' },
  WISH_NAMES_MONEY: { status: 400, message: '心愿里不写钱数，也不收钱。请写要一样什么东西，或要帮什么忙' },
  WISH_SENTENCE_TELLS: { status: 400, message: '这句话会让人认出是谁，请改一改再保存' },
  WISH_SENTENCE_CHANGED: { status: 409, message: '社区刚改过这句话，请再看一遍，同意了再点' },
  WISH_NOT_AGREED: { status: 409, message: '本人还没有同意公开这句话。请本人点同意，或记下当面同意的日期' },
  WISH_REOPENED_ALREADY: { status: 409, message: '这个心愿已经重新办过一次了，请直接给社区打电话' },
  WISH_TAKEN: { status: 409, message: '刚有人先认领了这个心愿，谢谢您，请看看别的心愿' },
  WISH_FULL: { status: 409, message: '人手已经够了，谢谢您，请看看别的心愿' },
  HELPS_ALREADY: { status: 409, message: '您已经在帮这个心愿了，在“我认领的”里看' },
  HELPERS_ONLY_FOR_SERVICE: { status: 400, message: '只有请人帮忙的心愿能写要几个人' },
  CLAIMS_FULL: { status: 409, message: '您手上的心愿已经够多了，办好一个再来认领' },
  CLAIM_ID_TAKEN: { status: 409, message: '这次认领的编号已经用过了，请刷新后再点一次' },
  CLAIM_OF_OWN_WISH: { status: 409, message: '这是您自己提的心愿，留给别人来帮' },
  CLAIM_EXTENDED_ALREADY: { status: 409, message: '已经延过一次了，还来不及请和社区说一声' },
  UNNAMED_ONLY_FOR_GOODS: {
    status: 409,
    message: '只有送东西、由社区转交时可以不留名。上门和陪伴请留名',
  },
  VISIT_NOT_AGREED: { status: 409, message: '本人没有同意上门，请改在驿站或由社区转交' },
  CODE_WORD_MISSING: { status: 400, message: '上门要约好时间和一个暗号，请填上' },
  WISH_ELSEWHERE: { status: 409, message: '这两个心愿不在同一个社区，不能放在一起' },

  STATION_CLOSED: { status: 409, message: '这个驿站已经停用，请换一个' },
  HOURS_IMPOSSIBLE: { status: 400, message: '开放时间不对：每段要先开后关，几段不能重叠，请再看看' },
  SCREEN_CODE_UNKNOWN: {
    status: 409,
    message: '没有这个连接码，可能已经换了新的。请看屏幕上现在的码',
  },
  SCREENS_FULL: { status: 409, message: '一个驿站最多连接五个屏幕，请先断开一个' },
  LETTER_NOT_NEEDED: { status: 409, message: '这次外出不是交给系统外的组织，不用对接函' },
  LETTER_OVER: { status: 409, message: '这张对接函已经过期或换过了，请让发函的支部再发一张' },
  LETTER_STEP_NOT_POSSIBLE: { status: 409, message: '这张对接函现在不能这样办，请重新打开看看' },
  CALLED_NUMBER_OF_FORM: {
    status: 409,
    message: '这是对方自己填的号码，请从 114 或政府网站另查单位电话再打',
  },
  BRANCH_TAKES_NOBODY: { status: 409, message: '这个支部现在不接收党员，请另选一个' },
  BRANCH_NOT_HERE: { status: 409, message: '这个支部不在本驿站的组织下面，请重新选' },
} as const satisfies Record<string, { status: number; message: string }>

/** One of the codes of {@link errors}. */
export type ErrorCode = keyof typeof errors

/** Which field is wrong, and what to do about it. Keys are dotted paths into the request's body. */
export type FieldErrors = Record<string, string>

/** A rule, a right or a look-up said no. Carries one code of the closed list, and nothing that was sent. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields?: FieldErrors,
  ) {
    super(code)
    this.name = 'Refusal'
  }
}
