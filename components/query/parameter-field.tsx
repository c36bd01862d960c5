/** A $parameter of a typed statement: its value, and as what it is sent. */
import type { ComponentProps } from 'react'
import { Field } from '@/components/ui/field'
import { choiceName, likelyType, typeOf, VALUE_TYPES, type ValueType } from '@/lib/model/typed-values'
import styles from './parameter-field.module.css'

interface ParameterFieldProps extends Pick<ComponentProps<typeof Field>, 'onKeyDown'> {
  name: string
  statement: string
  values: Readonly<Record<string, string>>
  error: string | undefined
  onChange: (values: Record<string, string>) => void
}

export function ParameterField({ name, statement, values, error, onChange, onKeyDown }: ParameterFieldProps) {
  const words = values[name] ?? ''
  const choose = (type: ValueType) => {
    const { [choiceName(name)]: _, ...others } = values
    // What it would be anyway goes on to follow what is typed.
    onChange(type === likelyType(statement, name, words) ? others : { ...others, [choiceName(name)]: type })
  }
  return (
    <div className={styles.parameter}>
      <Field
        label={`$${name}`}
        value={words}
        error={error}
        onChange={(value) => onChange({ ...values, [name]: value })}
        onKeyDown={onKeyDown}
      />
      <select
        className={styles.type}
        aria-label={`$${name} is sent as`}
        title={`$${name} is sent as`}
        value={typeOf(statement, name, values)}
        onChange={({ currentTarget }) => {
          const type = VALUE_TYPES.find((known) => known === currentTarget.value)
          if (type) choose(type)
        }}
      >
        {VALUE_TYPES.map((type) => (
          <option key={type}>{type}</option>
        ))}
      </select>
    </div>
  )
}
