import type { Day } from '../time'
import type { NoticeCode, NoticeParams } from './schema'

type Words = (params: NoticeParams) => { title: string; text: string }

const name = (p: NoticeParams) => p.name ?? '一位党员'
const going = (p: NoticeParams) => `${name(p)}去${p.place ?? '外地'}`
const station = (p: NoticeParams) => p.station ?? '驿站'
const org = (p: NoticeParams) => p.org ?? '支部'
const sayDay = (day: Day) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`

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
  trip_goes_elsewhere: (p) => ({
    title: '有党员改由别处联系',
    text: `${name(p)}改由别处联系，这里不用再等，也不用再联系`,
  }),
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
  trip_filed_for_you: (p) => ({
    title: '支部替您登记了外出',
    text: `${org(p)}替您登记了去${p.place ?? '外地'}，有不对的请改一改或告诉支部`,
  }),
  trip_changed: (p) => ({ title: '外出情况有变动', text: `${going(p)}，改了登记的内容，请看一看` }),
  trip_postponed: (p) => ({ title: '晚几天走', text: `${going(p)}，还没走，改了日子` }),
  trip_extended: (p) => ({ title: '多住些日子', text: `${going(p)}，要多住一段，改了回来的日子` }),
  trip_moved_on: (p) => ({
    title: '换地方了',
    text: `${name(p)}换到${p.place ?? '别处'}去了，请登记并另找驿站`,
  }),
  trip_acknowledged: (p) => ({
    title: '当地有人接您了',
    text: `${station(p)}答应接您，会给您打电话。不会向您要钱、要验证码`,
  }),
  trip_acknowledged_there: (p) => ({ title: '对方回话了', text: `${station(p)}答应接${name(p)}` }),
  trip_visits_home: (p) => ({ title: '回来几天', text: `${name(p)}回家住几天，外出不结束` }),
  trip_review_due: (p) => ({
    title: '出去快半年了',
    text: `${going(p)}快半年了，请联系一下，再看看算不算流动党员`,
  }),
  trip_not_answered: (p) => ({
    title: '对方还没回话',
    text: `${station(p)}还没回话（${name(p)}），请打个电话问问`,
  }),
  trip_routed_to_branch: (p) => ({
    title: '当地支部接您',
    text: `${station(p)}会给您打电话，不用您去找。不会向您要钱、要验证码`,
  }),
  trip_written_about: (p) => ({
    title: '正在请当地接您',
    text: `支部正在联系${station(p)}，有了回话会告诉您。不会向您要钱、要验证码`,
  }),
  group_proposed: (p) => ({
    title: '请考虑建临时党小组',
    text: `${org(p)}有 ${p.count ?? '几'} 人同在${p.place ?? '外地'}，可以建一个临时党小组`,
  }),
  trip_host_silent: (p) => ({
    title: '对方还没办',
    text: `${going(p)}，${station(p)}还没${p.deed ?? '办'}，请打个电话问问`,
  }),
  letter_answered: (p) => ({
    title: '对方填了对接函',
    text: `${name(p)}的对接函有人填了。请另外查到那边的电话打过去核实，再在这里点“核实过了”`,
  }),
  letter_to_call_back: (p) => ({
    title: '对接函等您核实',
    text: `${station(p)}填了${name(p)}的对接函，还没核实。请另外查到那边的电话打过去，再在这里记下`,
  }),
  letter_not_taken: (p) => ({
    title: '对方还没接收',
    text: `${station(p)}核实过了，还没填怎么接收${name(p)}，请打个电话请对方再打开那个码`,
  }),
  host_to_tell_returned: (p) => ({
    title: '请告诉对方',
    text: `${name(p)}回来了，请打电话告诉${station(p)}，道一声谢，再在这里记下`,
  }),
  host_to_tell_changed: (p) => ({
    title: '请告诉对方',
    text: `${name(p)}的外出有变动，请打电话告诉${station(p)}，再在这里记下`,
  }),
  host_to_tell_left: (p) => ({
    title: '请告诉对方',
    text: `${name(p)}已经离开那里，请打电话告诉${station(p)}，道一声谢，再在这里记下`,
  }),
  host_to_tell_ended: (p) => ({
    title: '请告诉对方',
    text: `${name(p)}的外出结束了，请打电话告诉${station(p)}不用再联系了，再在这里记下`,
  }),
  trip_please_check_in: (p) => ({
    title: '到了请去报到',
    text: `到了${p.place ?? '当地'}请去${station(p)}报到；还没走就在这里改一下日子`,
  }),
  roster_corrected: (p) => ({
    title: '登记信息更正了',
    text: `${org(p)}更正了您的登记信息，请到“我的信息”看看对不对`,
  }),
  member_new_phone: (p) => ({ title: '有党员换了号码', text: `${name(p)}换了手机号，名册里已经更新` }),
  member_typed_phone: (p) => ({
    title: '有党员换了号码',
    text: `${name(p)}自己填了新手机号，还没有核对过。请打一次，问清楚是本人`,
  }),
  member_discreet: (p) => ({
    title: '不告诉来打听的人',
    text: `${name(p)}改了这一项，有人打听前请先看名册`,
  }),
  you_are_discreet: (p) => ({
    title: '不告诉来打听的人',
    text: `${org(p)}按您的意思改了这一项，请到“我的信息”看看对不对`,
  }),
  member_taken_over: (p) => ({
    title: '有党员由上级联系',
    text: `${name(p)}按本人意愿改由${org(p)}联系，这里不用再等`,
  }),
  you_are_taken_over: (p) => ({ title: '换了联系您的组织', text: `按您的意愿，以后由${org(p)}与您联系` }),
  member_handed_back: (p) => ({ title: '有党员改由支部联系', text: `${name(p)}以后仍由${org(p)}联系` }),
  member_transfer_undone: (p) => ({
    title: '转出的记录撤销了',
    text: `${name(p)}的组织关系没有转出，仍由${org(p)}联系。手机绑定和替办要重新办`,
  }),
  member_moved_away: (p) => ({
    title: '有党员转到别的支部',
    text: `${name(p)}的组织关系转到了${org(p)}，以后由那边联系`,
  }),
  member_moved_in: (p) => ({
    title: '有党员转来了',
    text: `${name(p)}的组织关系转到了${org(p)}，请与本人联系`,
  }),
  you_moved: (p) => ({ title: '您换了支部', text: `您的组织关系转到了${org(p)}，以后由那边与您联系` }),
  member_death_to_confirm: (p) => ({
    title: '请核实一件事',
    text: `${name(p)}登记为去世，请另一位同志核实后确认`,
  }),
  member_death_reversed: (p) => ({ title: '去世登记撤销了', text: `${name(p)}的去世登记有误，已经撤销` }),
  death_reported: (p) => ({
    title: '社区报来一件事',
    text: `有社区说${org(p)}的一位党员去世了，请在“社区报来的”里核实`,
  }),
  delegation_began: () => ({
    title: '有人可以替您办事了',
    text: '在“谁替我办”里能看到是谁、可以办什么，随时可以结束',
  }),
  delegation_began_for: (p) => ({ title: '有人替党员办事了', text: `有人可以替${name(p)}办事了，请知悉` }),
  delegation_ended: () => ({ title: '代办结束了', text: '这个人不能再替您办事。需要的话可以另请一位' }),
  delegation_ended_for: (p) => ({ title: '代办结束了', text: `替${name(p)}办事的一位不再替办了，请知悉` }),
  sweep_began: (p) => ({ title: '有新的摸排', text: `${p.org ?? '上级'}请您逐个问问名单上的党员近况` }),
  sweep_please_file: (p) => ({
    title: '请补一份外出报备',
    text: `${org(p)}知道您在外地了，请点“外出报备”补填，几项就好`,
  }),
  sweep_not_reached: () => ({
    title: '有党员没联系上',
    text: '摸排结束了，下面支部还有没联系上的党员，请帮着再找找',
  }),
  org_rearranged: (p) => ({ title: '组织有变动', text: `${org(p)}的隶属或名称有变动，请看看组织树` }),
  member_bound: (p) => ({
    title: '有党员绑定了微信',
    text: `${name(p)}绑定了微信。如果不是本人，请马上解除`,
  }),
  binding_released: (p) => ({ title: '原来的微信已解除', text: `${org(p)}已解除您原来绑定的微信` }),
  holder_left_phone: (p) => ({
    title: '请核对一个工作身份',
    text: `${name(p)}解除了微信绑定，原微信上还有${org(p)}的工作身份，请核对是否收回`,
  }),
  binding_help_asked: () => ({
    title: '有人绑定不上',
    text: '有人说是本支部的党员，绑定不上微信，留了电话，请打个电话问问',
  }),
  grant_to_confirm: (p) => ({
    title: '有一个身份等着确认',
    text: `有人提出由${name(p)}担任${org(p)}的工作身份，请另一位管理员确认`,
  }),
  grant_given: (p) => ({
    title: '您有了新的工作身份',
    text: `在“我的”里点“现在是”那一行，就能换成${org(p)}的身份`,
  }),
  grant_extended: (p) => ({
    title: '您的工作身份延长了',
    text: `您在${org(p)}的工作身份到期后接着用，不用再办`,
  }),
  grant_accepted: (p) => ({
    title: '邀请码用上了',
    text: `有人用邀请码接了${org(p)}的工作身份，请核对是不是本人`,
  }),
  grant_revoked: (p) => ({ title: '一个工作身份结束了', text: `您在${org(p)}的工作身份已经结束。辛苦了` }),
  org_vacant: (p) => ({ title: '下级暂时没有人', text: `${org(p)}现在没有工作人员，那里的事会显示在您这里` }),
  consent_withdrawn: (p) => ({
    title: '有党员撤回了同意',
    text: `${name(p)}不再让系统记去哪里。外出的事请改在纸上办，多打个电话`,
  }),
  person_erased: (p) => ({
    title: '有党员删除了信息',
    text: `${name(p)}的电话和住址已经删掉，名册还在。外出的事请改在纸上办`,
  }),
  community_report_waiting: (p) => ({
    title: '有党员来小区报到',
    text: `${name(p)}到您这里报到，请确认并介绍一下你们`,
  }),
  community_report_confirmed: (p) => ({
    title: '报到确认了',
    text: `${org(p)}确认了您的报到。有什么事找谁，在“我的报到”里看`,
  }),
  community_report_not_here: (p) => ({
    title: '报到没有对上',
    text: `${org(p)}没有查到您住在那里。选错了地方的，请重新报到一次`,
  }),
  community_report_left: (p) => ({
    title: '有党员不在您这里了',
    text: `${name(p)}结束了在您这里的报到，不用再联系`,
  }),
  unit_reported: (p) => ({ title: '有单位来报到', text: `${org(p)}到您这里报到，请联系一下` }),
  post_cancelled: () => ({
    title: '报名的一班取消了',
    text: '您报名的一班服务取消了，不用去。为什么取消，在“我的时长”里看',
  }),
  post_your_turn: () => ({
    title: '轮到您了',
    text: '您候补的一班有了空位，已经给您报上。去不了，请在“我的时长”里取消',
  }),
  post_no_show: (p) => ({
    title: '有一班记的是没来',
    text: `${org(p)}记的是您有一班没来，不影响以后报名。如果您来了，请联系他们更正`,
  }),
  points_reversed: (p) => ({
    title: '有一笔积分撤回了',
    text: `${org(p)}说有一件事不记积分。为什么，在“我的积分”里看；有疑问可以问他们`,
  }),
  post_tomorrow: () => ({
    title: '明天有您报名的一班',
    text: '几点、在哪里，在“我的时长”里看。去不了，请今晚取消，让给候补的人',
  }),
  unit_hours_to_look_at: () => ({
    title: '请看看要报给单位的时长',
    text: '只报类别和小时数。在“报给单位的时长”里看，不对就说一声，先不报',
  }),
  unit_hours_questioned: (p) => ({
    title: '有人说服务时长不对',
    text: `${name(p)}说要报给单位的时长不对，请和本人核对，在岗位里更正`,
  }),
  post_hours_confirmed: (p) => ({
    title: '服务时长记上了',
    text: `${org(p)}确认了您的一次服务，在“我的时长”里看`,
  }),
  inflow_registered: (p) => ({
    title: '有外地党员来登记',
    text: `${name(p)}在${station(p)}登记了，请见面核实后安排支部`,
  }),
  inflow_completed: (p) => ({ title: '登记补好了', text: `${name(p)}的登记补充好了，请核实` }),
  inflow_needs_completion: (p) => ({
    title: '登记还差一点',
    text: `${station(p)}请您补充登记，打开就能看到缺什么`,
  }),
  inflow_not_completed: (p) => ({ title: '登记还没补上', text: `${name(p)}的登记还没补上，请打个电话问问` }),
  inflow_verified: (p) => ({ title: '登记核实了', text: `${station(p)}已核实，接着给您安排支部` }),
  inflow_placed_with_you: (p) => ({
    title: '有外地党员编入您这里',
    text: `${name(p)}由${station(p)}编入您这里，请打个电话认识一下`,
  }),
  inflow_you_are_placed: (p) => ({
    title: '已经编入支部',
    text: `您编入${org(p)}，和大家一起参加组织生活。组织关系不变`,
  }),
  inflow_origin_told: () => ({
    title: '已告诉您原来的支部',
    text: '您原来的支部已经知道您在这里参加组织生活',
  }),
  inflow_says_leaving: (p) => ({
    title: '有外地党员要走了',
    text: `${name(p)}说要离开本地，请联系一下，办好后结束登记`,
  }),
  inflow_withdrawn: (p) => ({ title: '登记撤回了', text: `${name(p)}撤回了在这里的登记，不用再联系` }),
  inflow_new_contacts: (p) => ({ title: '换了电话或住处', text: `${name(p)}更新了联系方式，请看一下` }),
  inflow_goodbye: () => ({ title: '在这里的登记结束了', text: '您在这里的登记已经结束。欢迎常来' }),
  inflow_bound: (p) => ({
    title: '有外地党员绑定了微信',
    text: `${name(p)}在手机上接上了自己的登记。如果不是本人，请马上联系`,
  }),
  inflow_overdue: (p) => ({ title: '这份登记等了几天了', text: `${name(p)}的登记还等着您办` }),
  inflow_overdue_below: (p) => ({
    title: '下级有事没办',
    text: p.deed
      ? `${org(p)}还没${p.deed}外地来的${name(p)}`
      : `${station(p)}还有外地党员的登记没办：${name(p)}`,
  }),
  inflow_contact_due: (p) => ({ title: '该联系了', text: `${name(p)}有一阵没联系了，打个电话问问吧` }),
  inflow_how_are_you: () => ({
    title: '近来好吗',
    text: '您在这里还好吗？电话还是这个吗？要走了请在“我的登记”里说一声',
  }),
  wish_submitted: () => ({ title: '有新的心愿', text: '有居民提了一个心愿，请看看，约个时间核实' }),
  wish_needs_completion: (p) => ({
    title: '心愿还差一点',
    text: p.reason ? `社区请您补充：${p.reason}` : '社区请您把心愿补充一下',
  }),
  wish_somebody_helps: () => ({
    title: '有人来帮您了',
    text: '社区会先和您说好时间和地方，说好之前没有人会来找您',
  }),
  wish_helpers_changed: () => ({
    title: '一起帮忙的人有变化',
    text: '一个心愿来帮忙的人多了或少了，请看看现在有谁',
  }),
  wish_you_lead: () => ({
    title: '这个心愿请您来牵头',
    text: '先认领的人这次办不了，您最早来帮，社区会和您重新约时间',
  }),
  wish_waits_again: () => ({
    title: '心愿重新等人帮',
    text: '来帮忙的人这次办不了，您的心愿已放回心愿清单',
  }),
  wish_claim_revoked: () => ({
    title: '这次认领收回了',
    text: '社区收回了您的认领，为什么写在“我认领的”里',
  }),
  wish_please_confirm: () => ({ title: '心愿办好了吗', text: '帮忙的人说办好了，请您看看，您说实现了才算' }),
  wish_followed_up: () => ({ title: '心愿有回音了', text: '跟着办的人有了结果，请看一看' }),
  wish_not_yet: () => ({ title: '还没等到人来帮', text: '您的心愿到期了，社区会再发布一次，或者另想办法' }),
  wish_tell_asker: () => ({
    title: '请打电话告诉本人',
    text: '一个纸质心愿有了变化，本人没有手机，请打个电话说一声',
  }),
  wish_sentence_to_agree: () => ({ title: '请看看这句话', text: '社区写好了要公开的一句话，您同意了才发布' }),
  wish_agreed: () => ({ title: '本人同意公开了', text: '心愿的公开句本人已同意，可以发布了' }),
  wish_published: () => ({ title: '心愿已发布', text: '您的心愿已经发布，有人来帮就告诉您' }),
  wish_claimed: () => ({ title: '有人认领了', text: '一个心愿有人认领了，接下来约好怎么交接' }),
  wish_arranged: () => ({ title: '交接约好了', text: '时间、地点和联系人已经定好，请看一看' }),
  wish_offered_again: () => ({ title: '心愿重新等人帮', text: '一个心愿的认领结束了，已重新放回心愿清单' }),
  wish_claim_over: () => ({ title: '这次认领结束了', text: '您认领的心愿不用再办了，谢谢您' }),
  wish_suspended: () => ({ title: '请先停一停', text: '有人没打招呼就来了，这次认领先停下，等社区了解清楚' }),
  wish_resumed: () => ({ title: '可以继续了', text: '社区了解清楚了，请重新约定交接' }),
  wish_fulfilled: () => ({ title: '心愿说是办好了', text: '帮忙的人说办好了，请本人看看是不是' }),
  wish_confirmed: () => ({ title: '心愿实现了', text: '本人确认心愿实现了，谢谢大家' }),
  wish_withdrawn: () => ({ title: '心愿收回了', text: '提心愿的人不需要了，这里不用再办' }),
  wish_redirected: (p) => ({
    title: '心愿转给能办的人',
    text: p.name && p.by ? `${p.name}跟着办，${sayDay(p.by)}前给您回话` : '您的心愿有专人跟着办，请看看是谁',
  }),
  wish_ended: () => ({ title: '心愿结束了', text: '您的心愿没有办成，请看看原因' }),
  wish_expired: () => ({ title: '心愿到期了', text: '一个心愿还没等到人来帮，请看看怎么办好' }),
  wish_reopened: () => ({ title: '心愿要再办一次', text: '本人说还没办好，心愿重新办理' }),
  wish_overdue: () => ({ title: '有心愿等了几天了', text: '一个心愿还等着您处理，请看一看' }),
  wish_call_asker: () => ({
    title: '请打个电话问问',
    text: '一个心愿说办好了，本人还没回话，请打电话问一声',
  }),
}

const known = (code: string): code is NoticeCode => Object.keys(words).includes(code)

/** The title and the sentence of a notice. One from a later release gets a general sentence. */
export const noticeWords = (code: string, params: NoticeParams): { title: string; text: string } =>
  known(code) ? words[code](params) : { title: '有新消息', text: '更新小程序后可以看到全部内容' }
