import 'temporal-polyfill/global'
const [name, ...args] = process.argv.slice(2)
const module = await import(`./commands/${name}.ts`)
process.exitCode = await module[name!].run(args)
