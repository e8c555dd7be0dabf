package nl.zorginkoop.gateway.gedeeld;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import nl.zorginkoop.contracting.post.Berichtuitleg;

/** De uitleg van {@code iwmo-messages}, voor wie geen berichten kent. */
@ApplicationScoped
public class Uitlegtafel implements Berichtuitleg {
    @Override
    public Optional<Uitleg> van(String code, Locale taal) {
        return nl.zorginkoop.iwmo.uitleg.Uitleg.bij(code, taal)
                .map(u -> new Uitleg(u.wat(), u.herstel()));
    }
}
