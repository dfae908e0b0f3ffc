### Uten nett: notater som venter på enheten

offline-title = Uten nett
offline-lead = Du er uten nett. Det du skriver her, krypteres på denne enheten og sendes når nettet er tilbake.
offline-back = Nettet er tilbake.
offline-whole-page = Åpne hele siden
offline-none = Denne siden ligger ikke på enheten. Prøv igjen når nettet er tilbake.
offline-closed = Her ligger det notater som ikke er sendt. De er kryptert, og bare den som skrev dem, kan sende dem: Logg inn når nettet er tilbake.
offline-sessions = Økter du kan notere fra uten nett
offline-sign-out = Logg ut på denne enheten
offline-count = Ikke sendt ennå ({ $count })
offline-written = Skrevet kl. { $time }.
offline-waits = Venter på nett. Notatene ligger kryptert på denne enheten og sendes av seg selv.
offline-failed = Tjeneren svarte ikke som den skulle. Vi prøver igjen.
offline-door = Du er logget ut. Logg inn igjen, så blir notatene sendt.
offline-broken = Dette notatet lar seg ikke åpne på enheten.
offline-take-back = Rett på det
offline-drop = Slett fra enheten
offline-drop-sure = Notatet er ikke sendt. Slette det fra enheten?
offline-sign-in = Logg inn
offline-send = Send nå
offline-stays = Mister du nettet, kan du skrive videre: intervjuguiden og notater som ikke er sendt, ligger kryptert på denne enheten. De slettes herfra når de er sendt, og når du logger ut.
offline-off = Enheten tillater ikke at notater ligger på telefon eller PC. Du trenger nett for å lagre.
offline-another-account = Notatet er skrevet av en annen enn den som er logget inn nå.
offline-waiting = Notater som ikke er sendt ennå: { $count }
offline-leave = Notater som ikke er sendt: { $count }. Logger du ut nå, slettes de fra enheten. Vil du logge ut likevel?
