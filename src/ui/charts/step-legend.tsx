import { limitsOf, STEPS } from './steps.ts'
import { messages } from './charts.messages.ts'
import './step-legend.css'

/** Which colour stands for which numbers, beside a heatmap or a map. */
export function StepLegend({ unit }: { unit?: string }) {
  return (
    <div className="step-legend">
      <span>{unit ?? messages.points}</span>
      <ul aria-label={messages.legend}>
        {STEPS.map((step) => {
          const { low, high } = limitsOf(step)
          return (
            <li key={step} className={`step-legend__step step-legend__step--${step}`}>
              {messages.limits(low, high)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
