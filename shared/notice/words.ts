import type { NoticeCode, NoticeParams } from './schema'

type Words = (params: NoticeParams) => { title: string; text: string }

const name = (p: NoticeParams) => p.name ?? '一位党员'
const going = (p: NoticeParams) => `${name(p)}去${p.place ?? '外地'}`
const station = (p: NoticeParams) => p.station ?? '驿站'
const org = (p: NoticeParams) => p.org ?? '支部'

const words: Record<NoticeCode, Words> = {
  trip_to_register: (p) => ({ title: '有新的外出报备', text: `${going(p)}，请登记` }),
  trip_completed_again: (p) => ({ title: '报备补好了', text: `${going(p)}，补充后又交来了，请登记` }),
  trip_needs_completion: (p) => ({
    title: '报备还差一点',
    text: p.reason ? `${org(p)}请您补充：${p.reason}` : `${org(p)}请您把报备补充完整`,
  }),
  trip_registered: (p) => ({
    title: '报备已登记',
    text: `${org(p)}已登记，正在联系${p.place ?? '当地'}的驿站`,
  }),
  trip_managed_at_origin: (p) => ({ title: '由本支部联系您', text: `您在外期间由${org(p)}直接与您联系` }),
  trip_routed_to_you: (p) => ({ title: '有党员要来', text: `${name(p)}（${org(p)}）要来这里，请留意` }),
  trip_routed: (p) => ({ title: '驿站安排好了', text: `到了请去${station(p)}报到。不会向您要钱、要验证码` }),
  trip_says_arrived: (p) => ({
    title: '有党员说已经到了',
    text: `${name(p)}扫过码但没有及时传到，请见到本人后确认`,
  }),
  trip_arrived: (p) => ({ title: '已经报到', text: `${name(p)}在${station(p)}报到了` }),
  trip_you_arrived: (p) => ({ title: '已经报到', text: `${station(p)}已确认您到了，接着给您安排支部` }),
  trip_you_are_placed: (p) => ({ title: '已经编入支部', text: `您编入${org(p)}，和大家一起参加组织生活` }),
  trip_placed: (p) => ({ title: '已经编入支部', text: `${name(p)}编入${org(p)}，一起参加组织生活` }),
  trip_placed_with_you: (p) => ({
    title: '有党员编入您这里',
    text: `${name(p)}（${p.org ?? '外地支部'}）由${station(p)}编入您这里，请打个电话认识一下`,
  }),
  trip_goes_elsewhere: (p) => ({ title: '有党员不来了', text: `${name(p)}改由别处联系，这里不用再等` }),
  trip_went_home: (p) => ({ title: '有党员回去了', text: `${name(p)}报告已经返回，这里不用再联系` }),
  trip_not_completed: (p) => ({
    title: '报备还没补上',
    text: `${name(p)}的报备还没补上，请打个电话问问`,
  }),
  trip_to_archive: (p) => ({ title: '有党员回来了', text: `${name(p)}报告已返回，请见面聊聊后归档` }),
  trip_archived: (p) => ({ title: '这次外出已归档', text: `${org(p)}已归档。欢迎回家` }),
  trip_withdrawn: (p) => ({ title: '报备撤回了', text: `${going(p)}，这次不去了` }),
  trip_overdue: (p) => ({ title: '这件事等了几天了', text: `${going(p)}，还等着您${p.deed ?? '办'}` }),
  trip_overdue_below: (p) => ({ title: '下级有事没办', text: `${org(p)}还没${p.deed ?? '办'}：${going(p)}` }),
  trip_not_arrived: (p) => ({
    title: '还没报到',
    text: `${going(p)}，还没有到${station(p)}报到，请打个电话问问`,
  }),
  trip_contact_due: (p) => ({ title: '该联系了', text: `${going(p)}，有一阵没联系了，打个电话问问吧` }),
  trip_how_are_you: (p) => ({
    title: '近来好吗',
    text: `您在${p.place ?? '外地'}还好吗？电话还是这个吗？回来了请告诉支部`,
  }),
}

const known = (code: string): code is NoticeCode => Object.keys(words).includes(code)

/** The title and the sentence of a notice. One from a later release gets a general sentence. */
export const noticeWords = (code: string, params: NoticeParams): { title: string; text: string } =>
  known(code) ? words[code](params) : { title: '有新消息', text: '更新小程序后可以看到全部内容' }
