// One user for each service, who reaches that service's database and no other. Run again it sets the passwords anew.
// Passwords come from the environment: a command line is read by every account of the machine.
db.auth('root', process.env.MONGO_ROOT_PASSWORD);

const passwords = {
  intake: process.env.MONGO_INTAKE_PASSWORD,
  cases: process.env.MONGO_CASES_PASSWORD,
  accountability: process.env.MONGO_ACCOUNTABILITY_PASSWORD,
  attendance: process.env.MONGO_ATTENDANCE_PASSWORD,
};

for (const [service, pwd] of Object.entries(passwords)) {
  const database = db.getSiblingDB(`hall_${service}`);
  const roles = ['readWrite', 'dbAdmin'].map((role) => ({ role, db: `hall_${service}` }));
  if (database.getUser(service) === null) {
    database.createUser({ user: service, pwd, roles });
  } else {
    database.updateUser(service, { pwd, roles });
  }
}
