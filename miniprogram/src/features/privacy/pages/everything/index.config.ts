import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '我的全部信息',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
