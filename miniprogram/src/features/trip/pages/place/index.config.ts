import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '安排支部',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
