package nl.zorginkoop.gateway.huis;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.BeanRepository;

/**
 * Geeft routes de beans van CDI, alleen op naam: Camel zoekt bij het starten op tientallen van zijn
 * eigen typen, en die horen hier niet vandaan te komen.
 */
final class Cdibeans implements BeanRepository {
    private final Instance<Object> beans;

    Cdibeans(Instance<Object> beans) {
        this.beans = beans;
    }

    @Override
    public Object lookupByName(String naam) {
        Instance<Object> gevonden = beans.select(NamedLiteral.of(naam));
        return gevonden.isResolvable() ? gevonden.get() : null;
    }

    @Override
    public <T> T lookupByNameAndType(String naam, Class<T> soort) {
        Object bean = lookupByName(naam);
        return soort.isInstance(bean) ? soort.cast(bean) : null;
    }

    @Override
    public <T> Map<String, T> findByTypeWithName(Class<T> soort) {
        return Map.of();
    }

    @Override
    public <T> Set<T> findByType(Class<T> soort) {
        return Set.of();
    }
}
