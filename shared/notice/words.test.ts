import { noticeCodes } from './schema'
import { noticeWords } from './words'

const all = {
  name: '柳青山',
  place: '三亚市吉阳区',
  org: '柳溪村党支部',
  station: '椰林社区候鸟驿站',
  reason: '请写清住在哪个区',
}

describe('what a notice says', () => {
  it.each(noticeCodes)('%s is Chinese, short, and whole even when it knows nothing', (code) => {
    for (const params of [all, {}]) {
      const { title, text } = noticeWords(code, params)
      expect(title).toMatch(/^[\u4e00-\u9fff]{2,12}$/)
      expect(text).toMatch(/[\u4e00-\u9fff]/)
      expect(text).not.toMatch(/[：，、]$/)
      expect(text.length).toBeLessThanOrEqual(60)
      expect(`${title}${text}`).not.toMatch(/undefined|null|审批|批准|拒绝|自行脱党|停止党籍/)
    }
  })

  it('a notice of a later release says that there is something, in a general way', () => {
    for (const code of ['dues_paid', 'toString', '__proto__', 'constructor'])
      expect(noticeWords(code, all)).toEqual({ title: '有新消息', text: '更新小程序后可以看到全部内容' })
  })
})
