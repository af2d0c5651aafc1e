import { openDeskTicket } from '@shared/desk/contract'
import { call, must } from '../../functions/testing/caller'
import type { GivenStage } from './given-stage'
import type { View } from './pages'

/** The code that a computer shows. */
async function computersCode(stage: GivenStage): Promise<string> {
  const body = { browser: 'edge', system: 'windows' } as const
  return (await must(call(stage.system.cloud.apiUrl, undefined, openDeskTicket, { body }))).code
}

/** The phone's pages for a computer. */
export const deskViews: readonly View[] = [
  {
    ...{ name: 'desk-scan', title: '登录电脑：扫码', who: '郭立新' },
    reach: async (phone) => {
      await phone.goesTo('我的')
      await phone.refusesCamera()
      await phone.taps(/^扫一扫登录电脑/)
      await phone.reads('扫电脑上的码')
    },
  },
  {
    ...{ name: 'desk-let-in', title: '登录电脑：登录还是不是我', who: '郭立新' },
    reach: async (phone, stage) => {
      await phone.goesTo('我的')
      await phone.holdsCameraAt(await computersCode(stage))
      await phone.taps(/^扫一扫登录电脑/)
      await phone.reads('在电脑上登录县里的工作页')
    },
  },
  {
    ...{ name: 'desk-confirm', title: '电脑上的确认：没有', who: '郭立新' },
    settings: { path: 'features/desk/pages/confirm/index' },
    reach: async (phone) => phone.reads(/现在没有要确认的/),
  },
]
