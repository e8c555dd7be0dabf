package nl.zorginkoop.gateway.ontvangst;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.zorginkoop.contracting.post.Adres;
import nl.zorginkoop.contracting.post.Adreslezer;
import nl.zorginkoop.gateway.gedeeld.Adressen;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.lezen.Koplezer;

/** Leest het adres uit de kop van een bericht; wat geen kop heeft, heeft geen adres. */
@ApplicationScoped
public class Kopadreslezer implements Adreslezer {
    @Override
    public Optional<Adres> lees(byte[] begin) {
        try {
            return Optional.of(Adressen.van(Koplezer.lees(new ByteArrayInputStream(begin))));
        } catch (BerichtGeweigerd geenBericht) {
            return Optional.empty();
        } catch (IOException nooit) {
            throw new UncheckedIOException(nooit);
        }
    }
}
