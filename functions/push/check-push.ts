import { checkPush } from '@shared/push/contract'
import { handlePublic } from '../http/handle-public'
import { answerUrlCheck } from '../wechat/push'
import { orRefuse, pushKeys } from './keys'

/** WeChat checks the address: it gets back what it sent, if it is WeChat. */
export const handler = handlePublic(checkPush, async ({ event }) => ({
  status: 200,
  body: orRefuse(() => answerUrlCheck(pushKeys(), event.queryStringParameters ?? {})),
}))
