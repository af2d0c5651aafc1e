import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '全国系统登记',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
