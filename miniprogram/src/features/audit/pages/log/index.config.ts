import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '查看记录',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
