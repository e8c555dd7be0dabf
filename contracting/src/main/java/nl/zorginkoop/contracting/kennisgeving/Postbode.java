package nl.zorginkoop.contracting.kennisgeving;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Brengt één mail weg. De mailserver wordt buiten elke transactie gebeld: een trage server houdt
 * geen verbinding vast. Valt een knoop om tussen aannemen en noteren, dan gaat de mail nog eens,
 * met dezelfde sleutel in de kop.
 */
@Dependent
class Postbode {
    @Inject Kennisgevingloket loket;
    @Inject Mailer mailer;

    /**
     * @throws Mailfout als zij later opnieuw geprobeerd moet worden
     */
    void breng(String gemeente, UUID id) {
        Namens namens = Namens.systeem(new Gemeentecode(gemeente));
        Optional<Bezorging> bezorging = loket.wachtend(namens, id);
        if (bezorging.isEmpty()) {
            loket.bezorgd(namens, id);
            return;
        }
        try {
            mailer.verstuur(bezorging.get());
        } catch (Mailfout fout) {
            if (!loket.mislukt(namens, bezorging.get(), fout)) {
                throw fout;
            }
            return;
        }
        loket.bezorgd(namens, id);
    }
}
