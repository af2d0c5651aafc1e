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

  STATION_CLOSED: { status: 409, message: '这个驿站已经停用，请换一个' },
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
