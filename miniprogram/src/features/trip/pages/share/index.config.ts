import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '发到群里',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
  enableShareAppMessage: true,
})
