import classes from './Settings.module.css'

/** What changes, a sentence each. */
export function Changes(props: { readonly changes: readonly string[] }) {
  if (props.changes.length === 0) return null
  return (
    <ul className={classes.changes}>
      {props.changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  )
}
