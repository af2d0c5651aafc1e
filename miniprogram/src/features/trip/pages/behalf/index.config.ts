import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '替本人登记外出',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
