import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '服务时长证明',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
