### The example network

demo-door = Try it as one of them
demo-door-hint = Everyone here is made up. Press a button and you are signed in as that person.
demo-door-as = Continue as { $name }
demo-door-who = Who
demo-door-role = Role
demo-door-home = From
demo-role-network-leader = network leader
demo-role-administrator = administrator
demo-role-privacy-officer = privacy officer
demo-role-custodian = custodian
demo-role-unit-leader = unit leader
demo-role-key-staff = key staff
demo-role-staff = staff who visit others
demo-role-user-representative = user representative
